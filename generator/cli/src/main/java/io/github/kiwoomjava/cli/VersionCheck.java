package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.spec.diff.Bump;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a project's version is high enough for what has changed since a release. */
final class VersionCheck {
  private static final String POM = "pom.xml";

  private final Git git;

  VersionCheck(Git git) {
    this.git = git;
  }

  /** The last tag of a release that the current revision comes from; empty if there is none. */
  String lastRelease() throws IOException {
    if (git.text("tag", "--list", "v[0-9]*", "[0-9]*", "--merged", "HEAD").isBlank()) {
      return "";
    }
    return git.text(
            "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", "--match", "[0-9]*", "HEAD")
        .strip();
  }

  /**
   * Compares the versions of the root's pom.
   *
   * @param tag a release
   * @param bump what has changed since
   * @throws IOException if one of the poms is not there or has no version of three numbers
   */
  Answer check(String tag, Bump bump) throws IOException {
    ReleaseVersion released = version(git.bytes("show", tag + ":" + POM), tag + ":" + POM);
    Path pom = git.folder().resolve(POM);
    ReleaseVersion now = version(Files.readAllBytes(pom), pom.toString());
    ReleaseVersion needed = released.atLeast(bump);
    return new Answer(
        now.compareTo(needed) >= 0,
        "Since %s (%s) the changes are %s: the version must be %s or higher, and %s has %s."
            .formatted(tag, released, bump == Bump.NONE ? "none" : bump.name(), needed, POM, now));
  }

  private static ReleaseVersion version(byte[] pom, String name) throws IOException {
    String text = projectVersion(pom, name);
    return ReleaseVersion.parse(text)
        .orElseThrow(
            () ->
                new IOException(
                    name + " has the version '" + text + "'; it must be one such as 1.2.3"));
  }

  /** The text of {@code /project/version}. */
  private static String projectVersion(byte[] pom, String name) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(pom));
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth == 2 && xml.getLocalName().equals("version")) {
            return xml.getElementText();
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return "";
    } catch (XMLStreamException e) {
      throw new IOException(name + " is no pom: " + e.getMessage(), e);
    }
  }

  /**
   * The outcome.
   *
   * @param high whether the version is high enough
   * @param text a sentence for people
   */
  record Answer(boolean high, String text) {}
}
