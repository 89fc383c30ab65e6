# The executable and the libraries that it loads, nothing else: no shell, no package manager. `npm run build:image` prepares
# build/image for the machine that it runs on, which is one of each architecture; then: docker build --file Dockerfile build/image
FROM scratch
LABEL org.opencontainers.image.source="https://github.com/gloo-values/gloo-values" \
      org.opencontainers.image.description="Checks Helm values of Gloo Platform before helm upgrade" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY . /
USER 65532:65532
WORKDIR /values
ENTRYPOINT ["/gloo-values"]
CMD ["--help"]
