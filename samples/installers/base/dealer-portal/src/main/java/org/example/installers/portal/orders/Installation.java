package org.example.installers.portal.orders;

import java.time.LocalDate;

/** An installation as a dealer sees it. */
public record Installation(String id, String address, LocalDate installationDay, String status) {}
