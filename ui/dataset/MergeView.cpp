// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/MergeView.h"

#include "ui/dataset/MergeBars.h"
#include "ui/dataset/MergeTableModel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QLabel *swatch(QWidget *parent, bool isAdded)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    MergeBars::paintPart(&painter, pixmap.rect(), isAdded);
    auto *label = new QLabel(parent);
    label->setPixmap(pixmap);
    return label;
}

} // namespace

MergeView::MergeView(QWidget *parent)
    : QWidget(parent), m_model(new MergeTableModel(this)), m_table(new QTableView(this)),
      m_text(new QLabel(this)), m_showAlike(new QPushButton(tr("Show &them"), this))
{
    m_table->setObjectName(u"mergeTable"_s);
    m_table->setAccessibleName(tr("Images by class before and after"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(MergeTableModel::Bar, new MergeBars(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MergeTableModel::Bar, QHeaderView::Stretch);
    m_text->setObjectName(u"mergeText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_showAlike->setObjectName(u"showAlike"_s);
    m_showAlike->setToolTip(tr("The test images and the added ones that look like them (Alt+T)"));
    m_showAlike->hide();

    auto *legend = new QHBoxLayout;
    legend->addWidget(swatch(this, false));
    legend->addWidget(new QLabel(tr("target set"), this));
    legend->addSpacing(8);
    legend->addWidget(swatch(this, true));
    legend->addWidget(new QLabel(tr("added to its training part"), this));
    legend->addStretch();
    auto *below = new QHBoxLayout;
    below->addWidget(m_text, 1);
    below->addWidget(m_showAlike, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(legend);
    layout->addLayout(below);
    connect(m_showAlike, &QPushButton::clicked, this, [this] { Q_EMIT alikeOpened(m_alike); });
}

void MergeView::setBefore(const std::vector<Diagnosis> &classes, const Merge &before,
                          const QString &text)
{
    m_model->setMerge(classes, before);
    m_text->setText(text);
    m_alike.clear();
    m_showAlike->hide();
}

void MergeView::clear(const QString &text)
{
    setBefore({}, {}, text);
}

void MergeView::setProposal(const MergeProposal &proposal)
{
    const Merge &merge = proposal.merge;
    const QLocale locale;
    m_model->setMerge(proposal.classes, merge);
    m_alike = leakingImages(proposal.leaks);
    m_showAlike->setVisible(!m_alike.empty());

    const MergedClass total = merge.total();
    QStringList lines{tr("%1 training images with the added ones; the %2 test images stay the "
                         "only ones.")
                          .arg(locale.toString(total.train), locale.toString(total.test))};
    QStringList dropped;
    for (const DroppedClass &entry : merge.dropped)
        dropped.append(u"%1 %2 %3"_s.arg(entry.dataset, entry.key, locale.toString(entry.images)));
    if (!dropped.isEmpty())
        lines.append(tr("Dropped: %1.").arg(dropped.join(u", "_s)));
    QStringList outside;
    if (proposal.otherModality > 0)
        outside.append(tr("%n image(s) of another modality", nullptr, proposal.otherModality));
    if (proposal.unlabelled > 0)
        outside.append(tr("%n image(s) without a label", nullptr, proposal.unlabelled));
    if (proposal.unusable > 0)
        outside.append(tr("%n image(s) whose pictures cannot be used", nullptr, proposal.unusable));
    if (!merge.identical.empty())
        outside.append(tr("%n image(s) that are test images themselves", nullptr,
                          static_cast<int>(merge.identical.size())));
    if (!outside.isEmpty())
        lines.append(tr("Left out: %1.").arg(outside.join(u", "_s)));
    if (!proposal.leaks.empty())
        lines.append(tr("%n test image(s) look like added images.", nullptr,
                        static_cast<int>(proposal.leaks.size())));
    if (proposal.waiting > 0)
        lines.append(tr("%n picture(s) are still to be prepared: merging does so first.", nullptr,
                        proposal.waiting));
    m_text->setText(lines.join(u'\n'));
}

} // namespace lesiondesk
