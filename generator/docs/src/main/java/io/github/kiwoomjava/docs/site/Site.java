package io.github.kiwoomjava.docs.site;

import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reference as a static site: a page an operation, lists, guides and a search. It works from a
 * disk, without a network and from any path. The same reference gives the same bytes.
 */
public final class Site {
  private static final List<String> ASSETS =
      List.of("style.css", "theme.js", "search.js", "site.js");

  private Site() {}

  /** All files by their names. */
  public static SortedMap<String, String> files(Reference reference) {
    Texts texts = new Texts();
    Frame frame = new Frame(texts);
    ListPages lists = new ListPages(texts, reference);
    SortedMap<String, String> files = new TreeMap<>();
    put(files, frame, "index", lists.index());
    put(files, frame, "codes", lists.codes());
    put(files, frame, "realtime", lists.realtime());
    put(files, frame, "errors", lists.errors());
    put(files, frame, "glossary", lists.glossary());
    put(files, frame, "guides", new Guides(texts).content());
    for (ReferenceOperation operation : reference.operations()) {
      files.put(
          Frame.file(operation.id()),
          frame.page(
              operation.id() + " " + operation.summary(),
              operation.id(),
              new OperationPage(texts, reference, operation).content()));
    }
    files.put("search-index.js", SearchIndex.of(reference));
    files.replaceAll((name, text) -> Visible.of(text));
    ASSETS.forEach(name -> files.put(name, asset(name)));
    return files;
  }

  private static void put(
      SortedMap<String, String> files, Frame frame, String name, DomContent content) {
    files.put(name + ".html", frame.page(frame.texts().english("nav." + name), name, content));
  }

  private static String asset(String name) {
    try (InputStream in =
        Objects.requireNonNull(Site.class.getResourceAsStream(name), "the jar lacks " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
