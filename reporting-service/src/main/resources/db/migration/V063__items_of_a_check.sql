-- Each check compares itself with the items of the one before it.
create index ix_data_quality_item_check on data_quality_item (quality_check);
