resource "aws_db_instance" "orders" {
  username = "importer"
  password = random_password.orders.result
}

variable "smtp_password" {
  type        = string
  sensitive   = true
  description = "The password of the mail server"
}
