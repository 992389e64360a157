-- One database and one user per service; run once, when the volume is empty.
create role cases login password 'local';
create database cases owner cases;
create role officers login password 'local';
create database officers owner officers;
create role complaints login password 'local';
create database complaints owner complaints;
create role reporting login password 'local';
create database reporting owner reporting;
