/** What a program writes to have a client generated while it is compiled. */
package io.github.kiwoomjava.codegen.annotations;
