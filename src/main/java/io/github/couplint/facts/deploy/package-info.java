/**
 * Reads how a system is put together to run: compose files, Kubernetes manifests, charts,
 * Dockerfiles, proxies. What a name stands for in the system is not decided here.
 */
@NullMarked
package io.github.couplint.facts.deploy;

import org.jspecify.annotations.NullMarked;
