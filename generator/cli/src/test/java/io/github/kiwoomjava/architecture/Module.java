package io.github.kiwoomjava.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A module as its own pom declares it. */
record Module(Path folder, String artifact, List<String> dependencies) {

  static Module read(Path root, String folder) {
    Path path = root.resolve(folder);
    Element project = parse(path.resolve("pom.xml")).getDocumentElement();
    List<String> dependencies = new ArrayList<>();
    for (Element list : children(project, "dependencies")) {
      for (Element dependency : children(list, "dependency")) {
        if (!"test".equals(text(dependency, "scope"))) {
          dependencies.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
        }
      }
    }
    return new Module(path, text(project, "artifactId"), List.copyOf(dependencies));
  }

  /** The folders that the root pom lists, profiles left out. */
  static List<String> folders(Path root) {
    Element project = parse(root.resolve("pom.xml")).getDocumentElement();
    return children(project, "modules").stream()
        .flatMap(modules -> children(modules, "module").stream())
        .map(Element::getTextContent)
        .toList();
  }

  /** The folder that holds the root pom, wherever the tests were started. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("generated-client"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Document parse(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("cannot read " + pom, e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream().map(Element::getTextContent).findFirst().orElse("");
  }
}
