package io.github.couplint.facts.cache;

import java.util.Arrays;

/** Bytes that grow at their end. */
final class Bytes {
  private byte[] bytes;
  private int size;

  Bytes(int expected) {
    this.bytes = new byte[expected];
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int octet) {
    makeRoom(1);
    bytes[size++] = (byte) octet;
  }

  /** A number, 7 bits a byte, lowest first; negative ones take five bytes. */
  void number(int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      octet(rest | 0x80);
      rest >>>= 7;
    }
    octet(rest);
  }

  /** A number as four bytes, highest first. */
  void fixed(int number) {
    octet(number >> 24);
    octet(number >> 16);
    octet(number >> 8);
    octet(number);
  }

  void all(byte[] more) {
    all(more, 0, more.length);
  }

  void all(byte[] from, int start, int end) {
    makeRoom(end - start);
    System.arraycopy(from, start, bytes, size, end - start);
    size += end - start;
  }

  private void makeRoom(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
