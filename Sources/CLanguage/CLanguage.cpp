// cld2 speaks C++ alone; Swift reads C.
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "CLanguage.h"

struct turnstile_languages turnstile_detect_languages(const char *text, int length) {
  struct turnstile_languages result = {};
  CLD2::Language languages[3] = {};
  bool is_reliable = false;
  int letters = 0;
  CLD2::ExtDetectLanguageSummary(
      text, length, /*is_plain_text=*/true, /*tld_hint=*/nullptr, CLD2::UNKNOWN_ENCODING,
      CLD2::UNKNOWN_LANGUAGE, languages, result.percents, &letters, &is_reliable);
  for (int place = 0; place < 3; ++place) {
    if (languages[place] != CLD2::UNKNOWN_LANGUAGE)
      result.codes[place] = CLD2::LanguageCode(languages[place]);
  }
  result.is_reliable = is_reliable;
  return result;
}
