# giji, and giji-beam, as images with nothing else in them: no shell, no root.
#
#   docker build -t giji .
#   docker run --rm -i giji filter <records.jsonl >documents.jsonl
#   docker run --rm -v "$PWD:/data" giji batch crawl -o out
#   docker build -t giji-beam --target giji-beam .

ARG GO=1.26
FROM golang:${GO}-bookworm AS build
ENV CGO_ENABLED=0 GOFLAGS=-trimpath
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=container
RUN go build -ldflags "-s -w -X main.version=${VERSION}" -o /out/bin/giji ./cmd/giji \
    && mkdir -p /out/etc/ssl/certs \
    && cp /etc/ssl/certs/ca-certificates.crt /out/etc/ssl/certs/ \
    && install -d -m 1777 /out/tmp

FROM build AS build-beam
RUN go build -C beam -ldflags "-s -w -X main.version=${VERSION}" -o /out/bin/giji-beam ./cmd/giji-beam

# For submitting pipelines; workers of Flink, Spark and Dataflow take the program
# from it and run it in apache/beam_go_sdk.
FROM scratch AS giji-beam
COPY --from=build-beam /out/ /
ENV PATH=/bin
USER 65532:65532
WORKDIR /data
ENTRYPOINT ["/bin/giji-beam"]

FROM scratch AS giji
COPY --from=build /out/ /
ENV PATH=/bin
USER 65532:65532
WORKDIR /data
ENTRYPOINT ["/bin/giji"]
