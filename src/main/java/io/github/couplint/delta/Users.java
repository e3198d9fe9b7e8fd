package io.github.couplint.delta;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Matches the types that take part in an edge across a change. */
final class Users {
  private final SortedMap<String, SortedSet<Site>> base;
  private final SortedMap<String, SortedSet<Site>> head;
  private final Moves moves;
  private final SortedMap<String, String> matched = new TreeMap<>();
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

  private static SortedMap<String, SortedSet<Site>> byUser(Collection<Site> sites, Moves moves) {
    SortedMap<String, SortedSet<Site>> users = new TreeMap<>();
    for (Site site : sites) {
      if (!moves.isQuiet(site) && !site.isIndirect()) {
        users.computeIfAbsent(name(site), name -> new TreeSet<>()).add(site);
      }
    }
    users.forEach(Users::keepOwn);
    return users;
  }

  /** Places where others call a type say nothing of who uses the target. */
  private static void keepOwn(String user, SortedSet<Site> sites) {
    sites.stream()
        .map(Site::file)
        .filter(file -> isMain(user, file))
        .findFirst()
        .ifPresent(home -> sites.removeIf(site -> !site.file().equals(home)));
  }

  private void matchByName() {
    head.keySet().stream().filter(base::containsKey).forEach(user -> matched.put(user, user));
  }

  private void matchByRename() {
    for (String user : open()) {
      RepoPath file = sitesOf(user).first().file();
      moves
          .before(file)
          .ifPresent(
              before ->
                  base.entrySet().stream()
                      .filter(e -> !matched.containsValue(e.getKey()))
                      .filter(e -> e.getValue().first().file().equals(before))
                      .filter(e -> isSamePart(e.getKey(), before, user, file))
                      .findFirst()
                      .ifPresent(e -> matched.put(user, e.getKey())));
    }
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
    for (String user : open()) {
      base.keySet().stream()
          .filter(old -> !head.containsKey(old) && !matched.containsValue(old))
          .filter(old -> simple(old).equals(simple(user)))
          .findFirst()
          .ifPresent(old -> matched.put(user, old));
    }
  }

  private static String simple(String user) {
    return user.substring(Math.max(user.lastIndexOf('.'), user.lastIndexOf('/')) + 1);
  }

  private SortedSet<Site> sitesOf(String user) {
    return head.getOrDefault(user, new TreeSet<>());
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
      SortedSet<Site> sites = sitesOf(user);
      if (isCovered(sites, known)) {
        shapes(sites).forEach((shape, count) -> take(gone, shape, count));
      } else {
        result.add(user);
      }
    }
    return result;
  }

  /** Mentions and imports are repeated when a class is split, so that knowing them is enough. */
  private boolean isCovered(SortedSet<Site> sites, Set<String> known) {
    Map<String, Integer> telling =
        shapes(sites.stream().filter(site -> site.role().compareTo(Role.TYPE) < 0).toList());
    boolean covered =
        telling.entrySet().stream().allMatch(e -> gone.getOrDefault(e.getKey(), 0) >= e.getValue());
    return covered
        && sites.stream().map(Site::shape).allMatch(known::contains)
        && sites.stream().map(Site::shape).anyMatch(gone::containsKey);
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
