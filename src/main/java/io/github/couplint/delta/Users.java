package io.github.couplint.delta;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Matches the types that take part in an edge across a change. */
final class Users {
  private final SortedMap<String, List<Site>> base;
  private final SortedMap<String, List<Site>> head;
  private final Moves moves;
  private final SortedMap<String, String> matched = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> gone = new TreeMap<>();

  private Users(Collection<Site> base, Collection<Site> head, Moves moves) {
    this.base = byUser(base, moves);
    this.head = byUser(head, moves);
    this.moves = moves;
  }

  /** The users of {@code head} that no user of {@code base} accounts for. */
  static SortedSet<String> unmatched(Collection<Site> base, Collection<Site> head, Moves moves) {
    Users users = new Users(base, head, moves);
    users.matchByName();
    users.matchByRename();
    users.matchBySimpleName();
    users.countGone();
    return users.uncovered();
  }

  static String name(Site site) {
    return site.user().isEmpty() ? site.file().value() : site.user();
  }

  private static SortedMap<String, List<Site>> byUser(Collection<Site> sites, Moves moves) {
    SortedMap<String, List<Site>> users = new TreeMap<>();
    moves
        .loud(sites)
        .filter(site -> !site.isIndirect())
        .forEach(site -> users.computeIfAbsent(name(site), name -> new ArrayList<>()).add(site));
    return users;
  }

  private void matchByName() {
    head.keySet().stream().filter(base::containsKey).forEach(user -> match(user, user));
  }

  private void matchByRename() {
    Map<RepoPath, List<String>> byFile =
        base.entrySet().stream()
            .collect(
                groupingBy(e -> e.getValue().get(0).file(), mapping(Map.Entry::getKey, toList())));
    for (String user : open()) {
      RepoPath file = sitesOf(user).get(0).file();
      moves
          .before(file)
          .ifPresent(
              before ->
                  match(
                      user,
                      byFile.getOrDefault(before, List.of()),
                      old -> isSamePart(old, before, user, file)));
    }
  }

  /** Matches with the first of some users of base that is not yet matched. */
  private void match(String user, List<String> some, Predicate<String> fitting) {
    some.stream()
        .filter(old -> !taken.contains(old))
        .filter(fitting)
        .findFirst()
        .ifPresent(old -> match(user, old));
  }

  private void match(String user, String old) {
    matched.put(user, old);
    taken.add(old);
  }

  /** Whether two users are the same part of a renamed file: same name, or each its main type. */
  private static boolean isSamePart(String old, RepoPath before, String now, RepoPath after) {
    return simple(old).equals(simple(now))
        || (isMain(old, before) && isMain(now, after))
        || old.equals(before.value());
  }

  private static boolean isMain(String user, RepoPath file) {
    return file.fileName().equals(simple(user) + "." + file.extension());
  }

  private void matchBySimpleName() {
    Map<String, List<String>> bySimpleName =
        base.keySet().stream().collect(groupingBy(Users::simple));
    for (String user : open()) {
      match(user, bySimpleName.getOrDefault(simple(user), List.of()), old -> true);
    }
  }

  private static String simple(String user) {
    return user.substring(Math.max(user.lastIndexOf('.'), user.lastIndexOf('/')) + 1);
  }

  private List<Site> sitesOf(String user) {
    return head.getOrDefault(user, List.of());
  }

  private List<String> open() {
    return head.keySet().stream().filter(user -> !matched.containsKey(user)).toList();
  }

  /** Counts what users of base used and, by their names in head, no longer use. */
  private void countGone() {
    SortedMap<String, String> successors = new TreeMap<>();
    matched.forEach((now, old) -> successors.put(old, now));
    base.forEach(
        (old, sites) -> {
          Map<String, Integer> left = shapes(sites);
          String now = successors.get(old);
          if (now != null) {
            shapes(sitesOf(now)).forEach((s, n) -> take(left, s, n));
          }
          left.forEach((shape, count) -> gone.merge(shape, count, Integer::sum));
        });
  }

  private SortedSet<String> uncovered() {
    SortedSet<String> result = new TreeSet<>();
    Set<String> known = new HashSet<>();
    base.values().forEach(sites -> sites.forEach(site -> known.add(site.shape())));
    for (String user : open()) {
      List<Site> sites = sitesOf(user);
      if (isCovered(sites, known)) {
        shapes(sites).forEach((shape, count) -> take(gone, shape, count));
      } else if (!isSuccessor(sites)) {
        result.add(user);
      }
    }
    return result;
  }

  /**
   * Mentions and imports are repeated when a class is split, so that knowing them is enough; a call
   * may be repeated in the class that took it over.
   */
  private boolean isCovered(List<Site> sites, Set<String> known) {
    return telling(sites).stream().allMatch(gone::containsKey)
        && sites.stream().map(Site::shape).allMatch(known::contains)
        && sites.stream().map(Site::shape).anyMatch(gone::containsKey);
  }

  /** Whether more than half of what it does is what one user did that takes no part any more. */
  private boolean isSuccessor(List<Site> sites) {
    Set<String> does = telling(sites);
    return base.entrySet().stream()
        .filter(e -> !matched.containsValue(e.getKey()))
        .map(e -> telling(e.getValue()))
        .anyMatch(did -> 2 * does.stream().filter(did::contains).count() > does.size());
  }

  private static Set<String> telling(Collection<Site> sites) {
    return shapes(sites.stream().filter(site -> site.role().compareTo(Role.TYPE) < 0).toList())
        .keySet();
  }

  static Map<String, Integer> shapes(Collection<Site> sites) {
    Map<String, Integer> shapes = new TreeMap<>();
    sites.forEach(site -> shapes.merge(site.shape(), 1, Integer::sum));
    return shapes;
  }

  static void take(Map<String, Integer> from, String shape, int count) {
    from.computeIfPresent(shape, (same, there) -> there > count ? there - count : null);
  }
}
