package io.github.kiwoomjava.cli.show;

import java.io.PrintWriter;

/**
 * Where answers go, and how.
 *
 * @param width the columns of the terminal
 * @param colours whether rises and falls are coloured
 * @param korean whether headings are Korean
 */
public record Output(PrintWriter out, int width, boolean colours, boolean korean) {}
