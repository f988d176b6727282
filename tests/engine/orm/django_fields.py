"""Django: fields of models, written in one place and read in another."""

import django
from django.conf import settings
from django.db import connection, models
from taintcase import sanitize, sink, source

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()


class Order(models.Model):
    status = models.CharField(max_length=20, default="Open")
    buyer_email = models.CharField(max_length=80, default="")
    note = models.CharField(max_length=80, default="")

    class Meta:
        app_label = "orders"

    def label(self):
        return f"{self.pk}: {self.status}"

    def contact(self):
        return f"{self.pk}: {self.buyer_email}"


class Item(models.Model):
    sku = models.CharField(max_length=20)
    gift = models.CharField(max_length=80)

    class Meta:
        app_label = "orders"


with connection.schema_editor() as editor:
    editor.create_model(Order)
    editor.create_model(Item)

order = Order.objects.create(status="Shipped", buyer_email=source("email"))
sink(order.status)  # no flow
sink(order.buyer_email)  # flow
sink(order.label())  # no flow
sink(order.contact())  # flow
sink(Order.objects.get(pk=1).status)  # no flow
sink(Order.objects.get(pk=1).buyer_email)  # flow
sink(Order.objects.filter(status="Shipped").first().buyer_email)  # flow
sink(list(Order.objects.values("status")))  # no flow
sink(list(Order.objects.values("id", "buyer_email")))  # flow
sink(list(Order.objects.values_list("status", flat=True)))  # no flow
sink(list(Order.objects.values_list("buyer_email", flat=True)))  # flow
for found in Order.objects.all():
    sink(found.status)  # no flow
    sink(found.buyer_email)  # flow
for row in Order.objects.values("status", "buyer_email"):
    sink(row["status"])  # no flow
    sink(row["buyer_email"])  # flow
for number, status in Order.objects.values_list("id", "status"):
    sink(status)  # no flow
sink(Order.objects.count())  # no flow
sink(Order.objects.filter(buyer_email=source("other")).exists())  # no flow

sink(Order.objects.first().note)  # no flow
order.note = source("note")
order.save()
sink(Order.objects.first().note)  # flow

Item.objects.bulk_create([Item(sku="MUG-1", gift=sanitize(source("gift")))])
sink(Item.objects.first().gift)  # no flow
Item.objects.update(gift=source("gift"))
sink(Item.objects.first().gift)  # flow
sink(Item.objects.first().sku)  # no flow
item, created = Item.objects.get_or_create(sku="CUP-2", defaults={"gift": "none"})
sink(created)  # no flow
sink(item.sku)  # no flow
