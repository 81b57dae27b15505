import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

/**
 * Looks at a folder that a release was deployed to with Maven Central's eyes: {@code java
 * ReleaseCheck.java FOLDER VERSION ARTIFACT...}, where the artifacts are those that must be there, and
 * no others. Signatures are left to gpg.
 */
class ReleaseCheck {
  private static final List<String> DEMANDED =
      List.of(
          "name",
          "description",
          "url",
          "licenses/license/name",
          "licenses/license/url",
          "developers/developer/name",
          "scm/connection",
          "scm/developerConnection",
          "scm/url");

  /** What only builds us, or points at places that users have not. */
  private static final List<String> FORBIDDEN =
      List.of(
          "parent",
          "build",
          "profiles",
          "modules",
          "properties",
          "distributionManagement",
          "repositories",
          "pluginRepositories",
          "reporting",
          "dependencies/dependency[scope='test']");

  private final XPath xpath = XPathFactory.newInstance().newXPath();
  private final List<String> wrong = new ArrayList<>();
  private final Path folder;
  private final String version;

  ReleaseCheck(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  public static void main(String[] arguments) throws Exception {
    ReleaseCheck check = new ReleaseCheck(Path.of(arguments[0]), arguments[1]);
    int artifacts = check.run(new TreeSet<>(List.of(arguments).subList(2, arguments.length)));
    check.wrong.forEach(System.err::println);
    if (!check.wrong.isEmpty()) {
      System.exit(1);
    }
    System.out.println("release: " + artifacts + " artifacts are as Maven Central wants them");
  }

  private int run(Set<String> expected) throws Exception {
    Path group = folder.resolve("io/github/kiwoomjava");
    Set<String> found;
    try (Stream<Path> artifacts = Files.list(group)) {
      found =
          artifacts
              .map(artifact -> artifact.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    if (!found.equals(expected)) {
      wrong.add("deployed are " + found + ", expected are " + expected);
    }
    try (Stream<Path> others = Files.walk(folder)) {
      others
          .filter(file -> Files.isRegularFile(file) && !file.startsWith(group))
          .forEach(file -> wrong.add("not ours: " + folder.relativize(file)));
    }
    for (String artifact : found) {
      checkArtifact(artifact, group.resolve(artifact).resolve(version));
    }
    return found.size();
  }

  private void checkArtifact(String artifact, Path place) throws Exception {
    String stem = artifact + "-" + version;
    Path pom = place.resolve(stem + ".pom");
    if (!Files.isRegularFile(pom)) {
      wrong.add("no " + pom);
      return;
    }
    Document project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    boolean onlyPom = "pom".equals(text(project, "packaging"));
    List<String> files = new ArrayList<>(List.of(".pom", "-cyclonedx.json", "-cyclonedx.xml"));
    if (!onlyPom) {
      files.addAll(List.of(".jar", "-sources.jar", "-javadoc.jar"));
    }
    for (String ending : files) {
      if (!Files.isRegularFile(place.resolve(stem + ending))) {
        wrong.add("no " + stem + ending);
      }
    }
    checkPom(artifact, project);
    try (Stream<Path> deployed = Files.list(place)) {
      for (Path file : deployed.sorted().toList()) {
        checkFile(file);
      }
    }
  }

  private void checkPom(String artifact, Document project) throws Exception {
    for (String element : DEMANDED) {
      if (text(project, element).isBlank()) {
        wrong.add(artifact + ": its pom has no " + element);
      }
    }
    for (String element : FORBIDDEN) {
      if (!xpath.evaluate("/project/" + element, project).isEmpty()) {
        wrong.add(artifact + ": its pom has " + element);
      }
    }
    if (!text(project, "version").equals(version)) {
      wrong.add(artifact + ": its pom says version " + text(project, "version"));
    }
  }

  private String text(Document project, String element) throws Exception {
    return xpath.evaluate("/project/" + element, project);
  }

  private void checkFile(Path file) throws Exception {
    String name = file.getFileName().toString();
    if (name.matches(".*\\.(md5|sha1|sha256|sha512|asc)")) {
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    for (String[] sum : new String[][] {{".md5", "MD5"}, {".sha1", "SHA-1"}}) {
      Path beside = file.resolveSibling(name + sum[0]);
      String actual = HexFormat.of().formatHex(MessageDigest.getInstance(sum[1]).digest(bytes));
      if (!Files.isRegularFile(beside) || !Files.readString(beside).strip().equals(actual)) {
        wrong.add(name + ": no right " + sum[0]);
      }
    }
    if (!Files.isRegularFile(file.resolveSibling(name + ".asc"))) {
      wrong.add(name + ": not signed");
    }
    if (name.endsWith(".jar")) {
      checkJar(file, name);
    } else if (new String(bytes, StandardCharsets.UTF_8).contains("SNAPSHOT")) {
      wrong.add(name + ": names a snapshot");
    }
  }

  private void checkJar(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<String> entries = zip.stream().map(ZipEntry::getName).toList();
      for (String entry : entries) {
        String lower = entry.toLowerCase(Locale.ROOT);
        // @KiwoomTest is for the tests of others.
        if (!entry.contains("/spring/test/KiwoomTest.")
            && entry.matches("io/github/kiwoomjava/(.*/benchmarks/.*|.*(Tests?|IT)(\\$.*)?\\.(class|java))")) {
          wrong.add(name + ": holds " + entry);
        }
        if (lower.startsWith("org/junit/") || lower.startsWith("org/openjdk/jmh/")) {
          wrong.add(name + ": holds " + entry);
        }
        if (lower.matches("meta-inf/(manifest\\.mf|maven/io\\.github\\.kiwoomjava/.*)")
            && read(zip, entry).contains("SNAPSHOT")) {
          wrong.add(name + ": " + entry + " names a snapshot");
        }
      }
      if (!name.endsWith("-javadoc.jar")) {
        for (String terms : List.of("META-INF/LICENSE", "META-INF/NOTICE")) {
          if (!entries.contains(terms)) {
            wrong.add(name + ": has no " + terms);
          }
        }
      }
      if (holdsOthers(entries)) {
        checkTermsOfOthers(zip, name, entries);
      }
    }
  }

  private static boolean holdsOthers(List<String> entries) {
    return entries.stream()
        .anyMatch(entry -> entry.endsWith(".class") && entry.matches("(.*/shaded/|(com|org)/).*"));
  }

  /** Apache's terms are ours, in META-INF/LICENSE; all other terms must be there word by word. */
  private void checkTermsOfOthers(ZipFile zip, String name, List<String> entries)
      throws IOException {
    if (!entries.contains("META-INF/THIRD-PARTY.txt")) {
      wrong.add(name + ": does not list what it holds of others");
      return;
    }
    int listed = 0;
    for (String line : read(zip, "META-INF/THIRD-PARTY.txt").lines().toList()) {
      var parts = java.util.regex.Pattern.compile("\\(([\\w.-]+):([\\w.-]+):[\\w.-]+ - .*").matcher(line);
      if (!parts.find()) {
        continue;
      }
      listed++;
      String texts = "META-INF/licenses/" + parts.group(2);
      // MIT-0 asks for nothing.
      if (!line.contains("(Apache-2.0)") && !line.contains("(MIT-0)")
          && entries.stream().noneMatch(entry -> entry.startsWith(texts) && entry.contains("LICENSE"))) {
        wrong.add(name + ": has no terms of " + line.strip());
      }
    }
    if (listed == 0) {
      wrong.add(name + ": its list of others is empty");
    }
  }

  private static String read(ZipFile zip, String entry) throws IOException {
    return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
