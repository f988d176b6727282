CREATE USER 'report'@'%' IDENTIFIED BY '⟦=Quarz.Uhr.19⟧';
ALTER ROLE importer WITH LOGIN PASSWORD '⟦database password⟧';
CREATE TABLE accounts (id int, password char(60), api_token varchar(64), secret_question text);
INSERT INTO accounts VALUES (1, '$2b$12$uQ0X3yCq7b1dE5fG7hI9jOe1R2t3Y4u5I6o7P8a9S0d1F2g3H4j5K', NULL, 'First pet?');
UPDATE settings SET refresh_token = '⟦refresh token⟧' WHERE shop = 'eu';
SELECT token, count(*) FROM search_tokens GROUP BY token;
