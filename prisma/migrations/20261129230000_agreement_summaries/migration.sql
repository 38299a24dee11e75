-- What lists tell of an agreement, derived from its record: this table may be emptied, and is filled again.

-- CreateTable
CREATE TABLE "agreement_summary" (
    "agreement_id" INTEGER NOT NULL,
    "rules" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "agreement_summary_pkey" PRIMARY KEY ("agreement_id")
);

-- AddForeignKey
ALTER TABLE "agreement_summary" ADD CONSTRAINT "agreement_summary_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
