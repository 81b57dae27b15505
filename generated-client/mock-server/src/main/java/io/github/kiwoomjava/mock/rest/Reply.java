package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What to answer to a call.
 *
 * @param body the JSON body, {@code return_code} included
 * @param more whether another page follows
 */
public record Reply(JsonNode body, boolean more) {}
