package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code typing/families.tsv}: a numbered element that is part of a list's entry.
 *
 * @param parent the path of the object that holds the element, empty for the body's root
 * @param list the name of the list
 * @param type the name of the entries' record
 * @param index the entry's place, from 1
 * @param member the name of the record's member
 * @param element the element on the wire
 */
public record FamilyRow(
    String operation,
    String section,
    String parent,
    String list,
    String type,
    int index,
    String member,
    String element,
    Where where) {}
