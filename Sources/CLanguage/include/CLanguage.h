#pragma once

/// What cld2 says of a text.
struct turnstile_languages {
  /// The three languages with most of the text, most first; NULL where there are fewer.
  const char *codes[3];
  /// The share of the text of each, 0 to 100.
  int percents[3];
  /// Whether the first is well ahead of the second.
  int is_reliable;
};

#ifdef __cplusplus
extern "C"
#endif
/// Detects the languages of valid UTF-8.
struct turnstile_languages turnstile_detect_languages(const char *text, int length);
