# Three stages: compile, the packages needed at run time, and the image that holds both.
FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install script is needed: the embedded store comes as a prebuilt package.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY seeds seeds
COPY src src
RUN npm run build

FROM node:20.20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:20.20-bookworm-slim
# The port has to be open to the container's network. That everybody there may read is for whoever starts it to say:
# docker run -e PACTGRAPH_ALLOW_OPEN=1 -p 127.0.0.1:4000:4000 -v pactgraph-data:/data pactgraph
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 PACTGRAPH_DATA=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY schema schema
COPY seeds seeds
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/main.js", "start"]
