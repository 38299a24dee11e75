-- Translations of titles make no revision: what is derived from a record holds for one count of them, too. What was derived
-- before is made again where translations are added.

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "translations" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "agreement_summary" ADD COLUMN     "translations" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "search_state" ADD COLUMN     "translations" INTEGER NOT NULL DEFAULT 0;
