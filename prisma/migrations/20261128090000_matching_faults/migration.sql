-- CreateTable
CREATE TABLE "matching_fault" (
    "agreement_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "problem" TEXT NOT NULL,

    CONSTRAINT "matching_fault_pkey" PRIMARY KEY ("agreement_id")
);

-- AddForeignKey
ALTER TABLE "matching_fault" ADD CONSTRAINT "matching_fault_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
