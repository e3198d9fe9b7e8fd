package org.example.installers.portal.content;

/** A page of the portal. */
public record Page(String title, String body) {}
