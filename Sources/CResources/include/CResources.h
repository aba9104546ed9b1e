#pragma once
#include <stddef.h>

/* The files of `files/`, compiled in, so that the program needs no folder beside it. */
struct turnstile_resource {
  const unsigned char *bytes;
  size_t count;
};

extern const struct turnstile_resource turnstile_abbreviations;
extern const struct turnstile_resource turnstile_codebook;
extern const struct turnstile_resource turnstile_factors_model;
extern const struct turnstile_resource turnstile_frequencies;
extern const struct turnstile_resource turnstile_furniture;
extern const struct turnstile_resource turnstile_lexicon;
extern const struct turnstile_resource turnstile_posts_model;
extern const struct turnstile_resource turnstile_stopwords;
extern const struct turnstile_resource turnstile_unicode;
extern const struct turnstile_resource turnstile_figure_style;
extern const struct turnstile_resource turnstile_page_script;
extern const struct turnstile_resource turnstile_page_style;
extern const struct turnstile_resource turnstile_page_template;
extern const struct turnstile_resource turnstile_posts_template;
extern const struct turnstile_resource turnstile_quote_template;
extern const struct turnstile_resource turnstile_quotes_template;
extern const struct turnstile_resource turnstile_report_template;
