package io.github.couplint.rules.pack;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a class file says of its type (JVMS table 4.1).
 *
 * @param parents what it extends and implements, with dots for nested types
 * @param methods the names of those that it declares
 */
record ClassFile(List<String> parents, SortedSet<String> methods) {
  private static final int MAGIC = 0xCAFEBABE;

  /** Reads a class file to the end of its methods. */
  static ClassFile read(InputStream bytes) throws IOException {
    DataInputStream in = new DataInputStream(bytes);
    if (in.readInt() != MAGIC) {
      throw new IOException("no class file");
    }
    in.readInt();
    Object[] constants = constants(in);
    in.readInt();
    List<String> parents = parents(in, constants);
    members(in, constants);
    return new ClassFile(List.copyOf(parents), members(in, constants));
  }

  /** Texts as such, classes as the index of their name; JVMS table 4.4-A tells the tags. */
  private static Object[] constants(DataInputStream in) throws IOException {
    Object[] constants = new Object[in.readUnsignedShort()];
    for (int i = 1; i < constants.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> constants[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> constants[i] = in.readUnsignedShort();
        case 15 -> in.skipNBytes(3);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        default -> in.skipNBytes(4);
      }
    }
    return constants;
  }

  private static List<String> parents(DataInputStream in, Object[] constants) throws IOException {
    List<String> parents = new ArrayList<>();
    addClass(in, constants, parents);
    int interfaces = in.readUnsignedShort();
    for (int i = 0; i < interfaces; i++) {
      addClass(in, constants, parents);
    }
    return parents;
  }

  private static void addClass(DataInputStream in, Object[] constants, List<String> into)
      throws IOException {
    int index = in.readUnsignedShort();
    if (index != 0) {
      into.add(
          ((String) constants[(Integer) constants[index]]).replace('/', '.').replace('$', '.'));
    }
  }

  private static SortedSet<String> members(DataInputStream in, Object[] constants)
      throws IOException {
    SortedSet<String> names = new TreeSet<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.readUnsignedShort();
      names.add((String) constants[in.readUnsignedShort()]);
      in.readUnsignedShort();
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        in.readUnsignedShort();
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
      }
    }
    return names;
  }
}
