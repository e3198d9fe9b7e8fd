package io.github.couplint.rules;

import io.github.couplint.coupling.Role;
import io.github.couplint.facts.Use;

/**
 * Where and how: a type, or a method of it, at a place.
 *
 * @param writes whether it sends data that changes something there
 * @param verb the HTTP method, if it has one
 */
record Spot(Role role, String type, String method, Use.Place place, boolean writes, String verb) {
  Spot(Role role, String type, String method, Use.Place place) {
    this(role, type, method, place, Writing.isIn(type), Requests.verb(type));
  }

  Spot(String type, Use.Call call) {
    this(Role.CALL, type, call.method(), call.place(), Writing.isIn(call), Requests.verb(call));
  }

  String shape() {
    return method.isEmpty() ? type : type + "." + method;
  }
}
