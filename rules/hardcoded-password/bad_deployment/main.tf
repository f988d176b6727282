resource "aws_db_instance" "orders" {
  username = "importer"
  password = "Sturmflut-1962"  # expect: hardcoded-password
}
