package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Hosts;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import io.github.kiwoomjava.spec.model.UrlPath;
import io.github.kiwoomjava.spec.model.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of an operation's sheet to the operation. */
final class OperationReader {
  private static final Pattern HOST =
      Pattern.compile("((?:https?|wss?)://[^\\s(（]+)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern TITLE_ID =
      Pattern.compile("(?:.*\\()?([A-Za-z0-9_-]+)\\)?", Pattern.DOTALL);

  private final RawSheet sheet;
  private final SheetLayout layout;
  private final FindingCollector findings;

  OperationReader(RawSheet sheet, SheetLayout layout, FindingCollector findings) {
    this.sheet = sheet;
    this.layout = layout;
    this.findings = findings;
  }

  /** Null if the sheet gives no id by which the operation could be called. */
  @Nullable Operation read() {
    String id = id();
    if (id == null) {
      return null;
    }
    String name = required(Property.NAME, "the id is taken");
    Where where = idWhere();
    Hosts hosts = new Hosts(host(Property.REAL_HOST), host(Property.MOCK_HOST));
    String path = path();
    Transport transport = transport(hosts, path);
    for (RawRow stray : layout.stray()) {
      findings.add(
          FindingCode.STRAY_ROW.at(
              sheet.where().row(stray.number()),
              "a row before the table's heading was left out: "
                  + Snippet.of(String.join(" ", stray.cells()).strip())));
    }
    Message request = message(Section.REQUEST);
    Message response = message(Section.RESPONSE);
    List<JsonNode> requests = examples(Section.REQUEST_EXAMPLE, request);
    List<JsonNode> responses = examples(Section.RESPONSE_EXAMPLE, response);
    request = new ExampleMerger(sheet.where(), "request", findings).merge(request, requests);
    response = new ExampleMerger(sheet.where(), "response", findings).merge(response, responses);
    String title = name.isEmpty() ? id : name;
    return new Operation(
        id,
        title,
        menu(id),
        effect(id, title, path, transport, request, response, where),
        transport,
        method(),
        path,
        hosts,
        request,
        response,
        new Examples(requests, responses),
        retired(),
        where);
  }

  private @Nullable LocalDate retired() {
    String stated = text(Property.RETIRED);
    if (stated == null) {
      return null;
    }
    LocalDate day = EditionDay.parse(stated).orElse(null);
    if (day == null) {
      odd(Property.RETIRED, stated, "a day such as 2026-07-04");
    }
    return day;
  }

  private @Nullable String id() {
    SheetLayout.Cell cell = layout.property(Property.ID);
    Matcher title = TITLE_ID.matcher(sheet.name().strip());
    String titleId = title.matches() ? title.group(1) : null;
    if (cell == null) {
      findings.add(
          FindingCode.SHEET_WITHOUT_ID.at(
              sheet.where(),
              "the sheet has no API ID; write one behind \"API ID\""
                  + (titleId == null ? "" : " (the title's " + titleId + " was taken to go on)")));
      return titleId;
    }
    String id = cell.text();
    if (!SafeId.isSafe(id)) {
      findings.add(
          FindingCode.UNSAFE_ID.at(
              sheet.where().row(cell.row()),
              "API ID "
                  + Snippet.of(id)
                  + " cannot name a file or a class; use letters and digits"));
    }
    if (!id.equals(titleId)) {
      findings.add(
          FindingCode.TITLE_DISAGREEMENT.at(
              sheet.where().row(cell.row()),
              "the sheet is titled %s, its API ID is %s; the API ID was taken"
                  .formatted(Snippet.of(sheet.name()), Snippet.of(id))));
    }
    return id;
  }

  private Where idWhere() {
    SheetLayout.Cell cell = layout.property(Property.ID);
    return cell == null ? sheet.where() : sheet.where().row(cell.row());
  }

  private @Nullable String text(Property property) {
    SheetLayout.Cell cell = layout.property(property);
    return cell == null ? null : cell.text();
  }

  private String required(Property property, String consequence) {
    String text = text(property);
    if (text == null) {
      findings.add(
          FindingCode.MISSING_PROPERTY.at(
              sheet.where(), "\"" + property.title() + "\" is not stated; " + consequence));
      return "";
    }
    return text;
  }

  private String path() {
    String path = required(Property.PATH, "nothing can call it");
    SheetLayout.Cell cell = layout.property(Property.PATH);
    if (cell != null && !UrlPath.isSafe(path)) {
      findings.add(
          FindingCode.UNSAFE_PATH.at(
              sheet.where().row(cell.row()),
              "\"%s\" %s is not made of segments such as /api/dostk/chart; correct the sheet"
                  .formatted(Property.PATH.title(), Snippet.of(path))));
    }
    return path;
  }

  private String method() {
    String method = required(Property.METHOD, "POST is taken");
    return method.isEmpty() ? "POST" : method;
  }

  private @Nullable String host(Property property) {
    SheetLayout.Cell cell = layout.property(property);
    if (cell == null) {
      return null;
    }
    Where where = sheet.where().row(cell.row());
    Matcher host = HOST.matcher(cell.text());
    if (!host.matches()) {
      findings.add(
          FindingCode.ODD_PROPERTY.at(
              where,
              "\"%s\" %s is no address such as https://api.kiwoom.com; left out"
                  .formatted(property.title(), Snippet.of(cell.text()))));
      return null;
    }
    if (!host.group(2).isBlank()) {
      findings.add(
          FindingCode.HOST_NOTE.at(
              where, "the remark " + Snippet.of(host.group(2)) + " behind the host was cut off"));
    }
    return host.group(1);
  }

  private Transport transport(Hosts hosts, String path) {
    String stated = text(Property.TRANSPORT);
    if (stated != null) {
      try {
        return Transport.valueOf(stated.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        odd(Property.TRANSPORT, stated, "REST or WEBSOCKET");
      }
    }
    String host = hosts.real() == null ? hosts.mock() : hosts.real();
    boolean socket =
        host == null ? path.endsWith("/websocket") : host.toLowerCase(Locale.ROOT).startsWith("ws");
    return socket ? Transport.WEBSOCKET : Transport.REST;
  }

  private Effect effect(
      String id,
      String name,
      String path,
      Transport transport,
      Message request,
      Message response,
      Where where) {
    EffectRule.Verdict verdict = EffectRule.decide(name, path, transport, request, response);
    String stated = text(Property.EFFECT);
    if (stated != null) {
      try {
        return Effect.valueOf(stated.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        odd(Property.EFFECT, stated, "QUERY, ORDER or TOKEN");
      }
    }
    if (verdict.why() != null) {
      findings.add(
          FindingCode.EFFECT_ASSUMED.at(
              where, id + " is taken for " + verdict.effect() + ": " + verdict.why()));
    }
    return verdict.effect();
  }

  private void odd(Property property, String stated, String expected) {
    SheetLayout.Cell cell = layout.property(property);
    findings.add(
        FindingCode.ODD_PROPERTY.at(
            sheet.where().row(cell == null ? 0 : cell.row()),
            "\"%s\" %s must be %s; it was concluded from the rest"
                .formatted(property.title(), Snippet.of(stated), expected)));
  }

  private List<String> menu(String id) {
    String cell = text(Property.MENU);
    if (cell == null) {
      findings.add(
          FindingCode.MISSING_PROPERTY.at(
              sheet.where(), "\"" + Property.MENU.title() + "\" is not stated"));
      return List.of();
    }
    List<String> entries = new ArrayList<>(MenuText.split(cell));
    if (!entries.isEmpty()) {
      // The menu ends with the operation itself.
      if (entries.get(entries.size() - 1).endsWith("(" + id + ")")) {
        entries.remove(entries.size() - 1);
      }
    }
    return entries;
  }

  private Message message(Section section) {
    if (!layout.has(section)) {
      findings.add(
          FindingCode.MISSING_SECTION.at(
              sheet.where(), "the sheet has no table \"" + section.title() + "\""));
    }
    return new MessageReader(sheet.where(), findings).read(layout.table(section));
  }

  private List<JsonNode> examples(Section section, Message message) {
    if (layout.examples(section).isEmpty()) {
      findings.add(
          FindingCode.EXAMPLE_MISSING.at(
              sheet.where(), "the sheet has no cell below \"" + section.title() + "\""));
    }
    List<JsonNode> documents =
        new ExampleReader(sheet.where(), findings).read(layout.examples(section));
    int row = layout.examples(section).isEmpty() ? 0 : layout.examples(section).get(0).row();
    return new DashedNames(sheet.where().row(row), findings).restore(documents, message);
  }
}
