package io.github.kiwoomjava.docs.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.docs.Reference;

/** Makes one document of a specification. */
interface Export {
  JsonNode write(Reference reference);
}
