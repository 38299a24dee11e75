-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "unread" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "whole" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "named" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE poll ADD CONSTRAINT poll_unread_counted CHECK (unread >= 0);

ALTER TABLE news_decision
  DROP CONSTRAINT news_decision_known,
  ADD CONSTRAINT news_decision_known
    CHECK (decision IN ('used', 'dismissed', 'not about this', 'later', 'put back'));
