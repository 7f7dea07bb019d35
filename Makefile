# The few things that one does with Boekwerk. Each target installs what it needs (as root or with sudo), asks nothing.
.POSIX:
.PHONY: documents test bench format lint packages test-packages assets

RELEASE = build/release
DEV = build/dev

documents: packages assets
	cmake --preset release -DBOEKWERK_TESTS=OFF
	cmake --build --preset release
	$(RELEASE)/boekwerk build

test: test-packages assets
	cmake --preset dev
	cmake --build --preset dev
	ctest --preset dev --parallel 2

bench: test-packages assets
	cmake --preset release -DBOEKWERK_TESTS=ON
	cmake --build --preset release --target boekwerk bench_stages bench_sets
	$(RELEASE)/tests/bench_stages
	$(RELEASE)/tests/bench_sets

format:
	find src tests -name node_modules -prune -o \( -name '*.h' -o -name '*.cpp' \) -print | xargs clang-format -i

lint:
	find src tests -name node_modules -prune -o \( -name '*.h' -o -name '*.cpp' \) -print | xargs clang-format --dry-run --Werror
	cmake --preset dev
	run-clang-tidy -quiet -p $(DEV) '/src/.*\.cpp$$'

packages:
	scripts/install-packages build

test-packages:
	scripts/install-packages test

assets: packages templates/html/node_modules/.package-lock.json

templates/html/node_modules/.package-lock.json: templates/html/package-lock.json
	npm ci --prefix templates/html --no-audit --no-fund
