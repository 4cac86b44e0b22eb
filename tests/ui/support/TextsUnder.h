// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QMetaProperty>
#include <QWidget>

#include <set>

namespace lesiondesk::test
{

/// Every text of every object under `root`, visible or not: all string properties (text, toolTip,
/// statusTip, whatsThis, accessibleName, accessibleDescription, windowTitle, placeholderText …),
/// dynamic ones too, and all roles of all items of all models. The progress is left out. With
/// `onlyVisible`, widgets that are not on the screen and what belongs to them are passed over.
inline QStringList textsUnder(QObject *root, bool onlyVisible = false)
{
    QStringList texts;
    QList<QObject *> objects = root->findChildren<QObject *>();
    objects.append(root);
    const std::set<QString> progress{QStringLiteral("readingCount"), QStringLiteral("skippedCount"),
                                     QStringLiteral("readingProgress")};
    const auto isShown = [](const QObject *object) {
        while (object && !object->isWidgetType())
            object = object->parent();
        return !object || static_cast<const QWidget *>(object)->isVisible();
    };
    for (const QObject *object : objects) {
        if (progress.count(object->objectName()) || (onlyVisible && !isShown(object)))
            continue;
        const auto add = [&](const QByteArray &name, const QVariant &value) {
            if (value.canConvert<QString>() && !value.toString().isEmpty())
                texts.append(QStringLiteral("%1 %2 %3: %4")
                                 .arg(QString::fromLatin1(object->metaObject()->className()),
                                      object->objectName(), QString::fromLatin1(name),
                                      value.toString()));
        };
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = object->metaObject()->property(i);
            const int type = property.metaType().id();
            if (type == QMetaType::QString || type == QMetaType::QStringList ||
                type == QMetaType::QVariant || type == QMetaType::QByteArray)
                add(property.name(), property.read(object));
        }
        for (const QByteArray &name : object->dynamicPropertyNames())
            add(name, object->property(name.constData()));
        if (const auto *model = qobject_cast<const QAbstractItemModel *>(object)) {
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    for (int role = 0; role <= Qt::UserRole + 32; ++role)
                        add("item", model->index(row, column).data(role));
                }
            }
        }
    }
    texts.sort();
    return texts;
}

} // namespace lesiondesk::test
