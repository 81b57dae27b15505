/** The reviewed tables that name and type fields, read with the file and line of every row. */
@NullMarked
package io.github.kiwoomjava.codegen.tables;

import org.jspecify.annotations.NullMarked;
