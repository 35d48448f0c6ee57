# The bot in a container: slim, not root, the file system may be read-only. deploy/README.md says how to run it.
FROM node:26.10.0-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY bin bin
COPY commands commands
COPY deploy deploy
COPY seeds seeds
COPY src src
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production DATA_DIR=/data MATERIAL_DIR=/app/seeds
VOLUME /data
USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "deploy/health.js"]
ENTRYPOINT ["sh", "deploy/entrypoint.sh"]
CMD ["start"]
