#!/bin/sh
mysqldump -u report -pvogel88Haus orders > orders.sql  # expect: hardcoded-password
curl -u "ci:Wd7-Nagelfluh9" -T orders.sql https://backup.northwind.example/  # expect: hardcoded-password
mysql -u report -p"$REPORT_PASSWORD" orders < views.sql
