/** Asks for a generated client; needed at compile time only. */
module io.github.kiwoomjava.codegen.annotations {
  exports io.github.kiwoomjava.codegen.annotations;
}
