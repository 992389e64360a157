-- The term of a denunciation that is specially complex is extended twice (Luật Tố cáo Art. 30).
alter table complaint add column extensions integer;
update complaint set extensions = 1 where extended_on is not null;
alter table complaint add constraint ck_complaint_extensions
    check (extensions between 1 and 2 and (extensions is null) = (extended_on is null));
