/**
 * Reads descriptions of interfaces between programs: protocol buffers, OpenAPI, AsyncAPI, WSDL,
 * Avro, GraphQL. Who provides and who uses them is not decided here.
 */
@NullMarked
package io.github.couplint.facts.schema;

import org.jspecify.annotations.NullMarked;
