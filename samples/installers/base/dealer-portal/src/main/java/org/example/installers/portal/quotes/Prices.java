package org.example.installers.portal.quotes;

import org.springframework.data.jpa.repository.JpaRepository;

interface Prices extends JpaRepository<Price, String> {}
