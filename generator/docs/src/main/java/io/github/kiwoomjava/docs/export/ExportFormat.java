package io.github.kiwoomjava.docs.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.docs.Reference;

/** The documents that other tools take. */
public enum ExportFormat {
  /** OpenAPI 3.1: the REST operations. */
  OPENAPI {
    @Override
    Export export() {
      return new OpenApiExport();
    }
  },
  /** AsyncAPI 3.0: the WebSocket sessions and all live data. */
  ASYNCAPI {
    @Override
    Export export() {
      return new AsyncApiExport();
    }
  },
  /** A Postman collection 2.1 of the REST operations with their examples. */
  POSTMAN {
    @Override
    Export export() {
      return new PostmanExport();
    }
  },
  /** The variables that the collection takes, for the mock, paper trading and the real server. */
  POSTMAN_ENVIRONMENT {
    @Override
    Export export() {
      return new PostmanEnvironment();
    }
  };

  abstract Export export();

  /** The document as JSON, the same for the same specification. */
  public String write(Reference reference) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return new JsonMapper().writer(printer).writeValueAsString(export().write(reference)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }
}
