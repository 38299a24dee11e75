-- CreateTable
CREATE TABLE "suggestion" (
    "item_id" INTEGER NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "milestone" TEXT,
    "entry_revision" INTEGER,
    "entry_order" INTEGER,
    "email" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("item_id")
);

-- CreateIndex
CREATE INDEX "suggestion_agreement_id_idx" ON "suggestion"("agreement_id");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE suggestion
  ADD CONSTRAINT suggestion_about_one_thing CHECK (num_nonnulls(milestone, entry_revision) <= 1),
  ADD CONSTRAINT suggestion_entry_whole CHECK ((entry_revision IS NULL) = (entry_order IS NULL)),
  ADD CONSTRAINT suggestion_email_bounded CHECK (length(email) BETWEEN 3 AND 254);

-- What readers suggest comes by one channel. It has no address that could be asked, and no feed leads to it.
ALTER TABLE channel
  DROP CONSTRAINT channel_url_is_web_address,
  DROP CONSTRAINT channel_format_known,
  ADD CONSTRAINT channel_url_is_web_address CHECK (is_web_address(url) OR url = 'readers:'),
  ADD CONSTRAINT channel_format_known CHECK (CASE WHEN url = 'readers:' THEN format = 'readers' ELSE is_feed_format(format) END);
