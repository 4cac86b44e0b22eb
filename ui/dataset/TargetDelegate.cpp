// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/TargetDelegate.h"

#include "ui/dataset/MappingModel.h"

#include <QComboBox>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QWidget *TargetDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    const auto *model = qobject_cast<const MappingModel *>(index.model());
    if (!model)
        return nullptr;
    auto *combo = new QComboBox(parent);
    combo->setObjectName(u"mappingTarget"_s);
    combo->setMaxVisibleItems(24);
    combo->addItem(model->targetText({}), QString());
    for (const Diagnosis &target : model->targets())
        combo->addItem(model->targetText(target.key), target.key);
    auto *delegate = const_cast<TargetDelegate *>(this); // signals are not const
    connect(combo, &QComboBox::activated, delegate, [delegate, combo] {
        Q_EMIT delegate->commitData(combo);
        Q_EMIT delegate->closeEditor(combo);
    });
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

void TargetDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    combo->setCurrentIndex(std::max(0, combo->findData(index.data(Qt::EditRole))));
}

void TargetDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

} // namespace lesiondesk
