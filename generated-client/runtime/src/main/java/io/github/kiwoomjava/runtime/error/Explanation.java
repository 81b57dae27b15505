package io.github.kiwoomjava.runtime.error;

/** What a code means and what to do about it. */
record Explanation(String kind, String text, String advice) {}
