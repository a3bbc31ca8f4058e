# De pagina en het inlezen in één image; het taalmodel voor het zoeken zit in een pip-pakket.
FROM python:3.11-slim
# Tesseract leest gescande bladzijden.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-nld \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /planwijzer
COPY pyproject.toml README.md LICENSE ./
COPY corpus corpus
COPY ingest ingest
COPY assistant assistant
COPY ui ui
COPY evals evals
RUN pip install --no-cache-dir 'torch==2.13.0' && pip install --no-cache-dir '.[chat]'
RUN useradd --create-home planwijzer && install -d -o planwijzer /index /modellen /staat
USER planwijzer
ENV PLANWIJZER_MODELS=/modellen
