CREATE USER 'report'@'%' IDENTIFIED BY 'Quarz.Uhr.19'; -- expect: hardcoded-password
ALTER ROLE importer WITH LOGIN PASSWORD 'mosel-Reiher77'; -- expect: hardcoded-password
CREATE TABLE accounts (id int, password char(60), password_hint text);
