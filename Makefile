# Turnstile. Targets:
#   help      this list
#   analyze   build, and analyze CORPUS (corpus/) into OUT (reports/)
#   test      build, and run all tests
#   build     build the program: .build/release/turnstile
#   browser-test  open a report in Chromium and look at it as readers do
#   screenshots   make the pictures of docs/ anew
#   lint      check the style and the house rules
#   format    rewrite the sources in the style
#   train     learn the scores of factors from Training/, and the lexicon from LABELLED if given
#   bench     print the speed of each stage, and of peers where they are installed
#   bench-sentiment  race the scorer of sentiment against vaderSentiment of PYTHON
#   fuzz      try READER (html, json, csv, text, warc or archive) with odd bytes for SECONDS
#   check     lint, test, and the shipped corpus at two widths; what CI runs
#   sample    make reports/sample/ anew
#   install   put the program into PREFIX/bin (/usr/local)
#   clean     remove what was built

CORPUS ?= corpus
OUT ?= reports
PREFIX ?= /usr/local
PYTHON ?= python3
READER ?= html
SECONDS ?= 600
# JSON Lines with text and label or rating; see docs/sentiment.md.
LABELLED ?=
FILES := Sources/CResources/files
TURNSTILE := .build/release/turnstile

# The C libraries that the program links, and Unicode's own test files for `make test`.
PACKAGES := libxml2-dev libarchive-dev zlib1g-dev libzstd-dev libstemmer-dev libuchardet-dev \
  libutf8proc-dev libmd-dev libsqlite3-dev libcld2-dev
TEST_PACKAGES := unicode-data

.PHONY: help analyze test build lint format train bench bench-sentiment fuzz browser-test screenshots check sample install clean libraries test-libraries

help:
	@sed -n 's/^#   //p' Makefile

analyze: build
	$(TURNSTILE) analyze $(CORPUS) --out $(OUT)
	@echo "Read $(OUT)/latest/report.md"

build: libraries
	swift build -c release --product turnstile

libraries:
	@Scripts/install-libraries $(PACKAGES)

test-libraries: libraries
	@Scripts/install-libraries $(TEST_PACKAGES)

test: test-libraries
	swift test

browser-test: build
	Scripts/browser-test $(TURNSTILE)

screenshots: build
	Scripts/browser-test $(TURNSTILE) --screenshots docs

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources/fuzz/Fuzz.swift
	Scripts/check-house

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources/fuzz/Fuzz.swift

train: build
	$(TURNSTILE) train Training --out $(FILES)
	$(if $(LABELLED),$(TURNSTILE) train-lexicon $(LABELLED) --out $(FILES)/lexicon.tsv)

bench: libraries
	swift run -c release --package-path Benchmarks bench

bench-sentiment: libraries
	swift run -c release --package-path Benchmarks bench sentiment --peer-python $(PYTHON)

fuzz: libraries
	Scripts/fuzz $(READER) $(SECONDS)

# The tests come last, so that their count closes the output.
check: lint build
	Scripts/check-determinism $(TURNSTILE)
	Scripts/check-sample $(TURNSTILE)
	Scripts/browser-test $(TURNSTILE)
	@$(MAKE) --no-print-directory test

sample: build
	Scripts/make-sample $(TURNSTILE) reports/sample

install: build
	install -D -m 755 $(TURNSTILE) $(DESTDIR)$(PREFIX)/bin/turnstile

clean:
	rm -rf .build Benchmarks/.build Fuzz/.build
