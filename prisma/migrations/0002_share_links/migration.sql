-- AlterTable
-- Columns are added in place: inside a transaction, a table that others point to cannot be dropped and made anew.
ALTER TABLE "Board" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Board" ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Board" ADD COLUMN "thumbnail" TEXT;
ALTER TABLE "Board" ADD COLUMN "projectionVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "lastUsedAt" DATETIME,
    "useCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ShareLink_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ShareLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShareVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cookieHash" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "ShareVisit_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ShareLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Board_projectionVersion_idx" ON "Board"("projectionVersion");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ShareLink_boardId_idx" ON "ShareLink"("boardId");

-- CreateIndex
CREATE INDEX "ShareLink_createdById_idx" ON "ShareLink"("createdById");

-- CreateIndex
CREATE INDEX "ShareLink_expiresAt_idx" ON "ShareLink"("expiresAt");

-- CreateIndex
CREATE INDEX "ShareVisit_linkId_idx" ON "ShareVisit"("linkId");

-- CreateIndex
CREATE INDEX "ShareVisit_expiresAt_idx" ON "ShareVisit"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ShareVisit_cookieHash_linkId_key" ON "ShareVisit"("cookieHash", "linkId");
