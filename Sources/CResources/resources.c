#include "CResources.h"

#define RESOURCE(name) \
  const struct turnstile_resource turnstile_##name = {name##_bytes, sizeof name##_bytes}

static const unsigned char abbreviations_bytes[] = {
#embed "files/abbreviations.txt"
};
RESOURCE(abbreviations);

static const unsigned char codebook_bytes[] = {
#embed "files/codebook.yaml"
};
RESOURCE(codebook);

static const unsigned char factors_model_bytes[] = {
#embed "files/factors.model"
};
RESOURCE(factors_model);

static const unsigned char frequencies_bytes[] = {
#embed "files/frequencies.tsv"
};
RESOURCE(frequencies);

static const unsigned char furniture_bytes[] = {
#embed "files/furniture.txt"
};
RESOURCE(furniture);

static const unsigned char lexicon_bytes[] = {
#embed "files/lexicon.tsv"
};
RESOURCE(lexicon);

static const unsigned char posts_model_bytes[] = {
#embed "files/posts.model"
};
RESOURCE(posts_model);

static const unsigned char stopwords_bytes[] = {
#embed "files/stopwords.txt"
};
RESOURCE(stopwords);

static const unsigned char unicode_bytes[] = {
#embed "files/unicode.bin"
};
RESOURCE(unicode);

static const unsigned char figure_style_bytes[] = {
#embed "files/figure.css"
};
RESOURCE(figure_style);

static const unsigned char page_script_bytes[] = {
#embed "files/page.js"
};
RESOURCE(page_script);

static const unsigned char page_style_bytes[] = {
#embed "files/page.css"
};
RESOURCE(page_style);

static const unsigned char page_template_bytes[] = {
#embed "files/page.mustache"
};
RESOURCE(page_template);

static const unsigned char posts_template_bytes[] = {
#embed "files/posts.mustache"
};
RESOURCE(posts_template);

static const unsigned char quote_template_bytes[] = {
#embed "files/quote.mustache"
};
RESOURCE(quote_template);

static const unsigned char quotes_template_bytes[] = {
#embed "files/quotes.mustache"
};
RESOURCE(quotes_template);

static const unsigned char report_template_bytes[] = {
#embed "files/report.mustache"
};
RESOURCE(report_template);
