package io.github.couplint.facts.ecj;

import java.util.Set;

/** Knows the types of {@code java.lang} that code names without an import. */
final class JavaLang {
  /** Those whose names nobody gives to a type of their own. */
  private static final Set<String> UNMISTAKABLE =
      Set.of(
          "String",
          "Object",
          "Integer",
          "Long",
          "Boolean",
          "Double",
          "Float",
          "Short",
          "Byte",
          "Character",
          "Number",
          "Math",
          "System",
          "StringBuilder",
          "StringBuffer",
          "Exception",
          "RuntimeException",
          "Throwable",
          "Error",
          "Iterable",
          "Runnable",
          "Comparable",
          "CharSequence",
          "Class",
          "Override",
          "Deprecated",
          "SuppressWarnings",
          "FunctionalInterface",
          "SafeVarargs",
          "Void",
          "Enum",
          "IllegalArgumentException",
          "IllegalStateException",
          "UnsupportedOperationException",
          "NullPointerException",
          "IndexOutOfBoundsException",
          "InterruptedException",
          "CloneNotSupportedException",
          "ClassNotFoundException",
          "NumberFormatException",
          "ClassCastException",
          "AutoCloseable",
          "Cloneable",
          "ThreadLocal",
          "AssertionError");

  private static final Set<String> OTHERS =
      Set.of(
          "Appendable",
          "ArithmeticException",
          "ArrayIndexOutOfBoundsException",
          "ArrayStoreException",
          "ClassLoader",
          "ClassValue",
          "EnumConstantNotPresentException",
          "ExceptionInInitializerError",
          "IllegalAccessException",
          "IllegalCallerException",
          "IllegalMonitorStateException",
          "IllegalThreadStateException",
          "IncompatibleClassChangeError",
          "InheritableThreadLocal",
          "InstantiationException",
          "InternalError",
          "LinkageError",
          "Module",
          "ModuleLayer",
          "NegativeArraySizeException",
          "NoClassDefFoundError",
          "NoSuchFieldException",
          "NoSuchMethodException",
          "OutOfMemoryError",
          "Package",
          "Process",
          "ProcessBuilder",
          "ProcessHandle",
          "Readable",
          "Record",
          "ReflectiveOperationException",
          "Runtime",
          "RuntimePermission",
          "ScopedValue",
          "SecurityException",
          "SecurityManager",
          "StackOverflowError",
          "StackTraceElement",
          "StackWalker",
          "StrictMath",
          "StringIndexOutOfBoundsException",
          "Thread",
          "ThreadDeath",
          "ThreadGroup",
          "TypeNotPresentException",
          "UnsatisfiedLinkError",
          "UnsupportedClassVersionError",
          "VerifyError",
          "VirtualMachineError",
          "IO");

  private JavaLang() {}

  static boolean isUnmistakable(String simpleName) {
    return UNMISTAKABLE.contains(simpleName);
  }

  static boolean contains(String simpleName) {
    return UNMISTAKABLE.contains(simpleName) || OTHERS.contains(simpleName);
  }
}
