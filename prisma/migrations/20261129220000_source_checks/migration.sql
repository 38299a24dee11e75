-- CreateTable
CREATE TABLE "cited_address" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "check_after" TIMESTAMPTZ(6),
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "cited_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_check" (
    "id" SERIAL NOT NULL,
    "address_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "problem" TEXT,
    "final_url" TEXT,
    "media_type" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "sha256" TEXT,
    "found" TEXT[],
    "missing" TEXT[],

    CONSTRAINT "source_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_text" (
    "address_id" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "source_text_pkey" PRIMARY KEY ("address_id","sha256")
);

-- CreateIndex
CREATE UNIQUE INDEX "cited_address_url_key" ON "cited_address"("url");

-- CreateIndex
CREATE INDEX "cited_address_check_after_idx" ON "cited_address"("check_after");

-- CreateIndex
CREATE INDEX "source_check_address_id_id_idx" ON "source_check"("address_id", "id");

-- AddForeignKey
ALTER TABLE "source_check" ADD CONSTRAINT "source_check_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "cited_address"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "cited_address"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What was read of a source is no part of the record: it changes no revision, no hash and no judgement.
ALTER TABLE source_check ADD CONSTRAINT source_check_outcome CHECK (outcome IN ('read', 'not there', 'not read'));
ALTER TABLE source_check ADD CONSTRAINT source_check_read_has_hash CHECK ((outcome = 'read') = (sha256 IS NOT NULL));
ALTER TABLE source_check ADD CONSTRAINT source_check_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE source_check ADD CONSTRAINT source_check_unread_has_problem CHECK ((outcome = 'not read') = (problem IS NOT NULL));

-- Of whose citations an address is, by the address without its fragment.
CREATE INDEX source_asked_address ON source (split_part(url, '#', 1)) WHERE url IS NOT NULL;

-- A check that is there stays as it is; it goes only with its address, once nothing cites that any more.
CREATE FUNCTION refuse_change_of_source_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING
    ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('what was found of a source stays: %s of %s is refused', lower(TG_OP), TG_TABLE_NAME);
END $$;

CREATE TRIGGER source_check_stays BEFORE UPDATE ON source_check
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_source_check();

-- Every instance learns of what was found of a source, of each agreement that cites it. What could not be read is shown
-- to nobody but the desk.
CREATE FUNCTION tell_of_source_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('checked', slug) FROM agreement WHERE id IN (
    SELECT entry.agreement_id
    FROM cited_address
    JOIN source ON split_part(source.url, '#', 1) = cited_address.url AND source.url IS NOT NULL
    JOIN citation ON citation.source_id = source.id
    JOIN entry ON entry.id = citation.entry_id
    WHERE cited_address.id = NEW.address_id
  );
  RETURN NULL;
END $$;

CREATE TRIGGER source_check_told AFTER INSERT ON source_check
  FOR EACH ROW WHEN (NEW.outcome <> 'not read') EXECUTE FUNCTION tell_of_source_check();
