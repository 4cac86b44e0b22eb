// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/FilterBar.h"

#include "ui/browse/FilterMenu.h"
#include "ui/shell/Icons.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const std::array kFieldNames{u"dataset"_s, u"class"_s, u"modality"_s, u"partition"_s, u"read"_s};

/// Right-aligned digits in a menu: figure spaces are as wide as digits.
QString padded(int count, int width)
{
    return QLocale().toString(count).rightJustified(width, QChar(0x2007));
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_chips(new QWidget(this)),
      m_chipLayout(new QHBoxLayout(m_chips))
{
    setObjectName(u"filterBar"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (int k = 0; k < kFilterFields; ++k) {
        Field &field = m_fields[static_cast<size_t>(k)];
        field.button = new QToolButton(this);
        field.button->setObjectName(u"filter_"_s + kFieldNames[static_cast<size_t>(k)]);
        field.button->setText(fieldTitle(static_cast<FilterField>(k)) + u" ▾"_s);
        field.button->setToolTip(tr("Show only some of the images by %1")
                                     .arg(fieldTitle(static_cast<FilterField>(k)).toLower()));
        field.button->setPopupMode(QToolButton::InstantPopup);
        field.button->setFocusPolicy(Qt::StrongFocus);
        field.button->setMinimumHeight(32);
        field.button->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
        field.menu = new FilterMenu(field.button);
        field.menu->setObjectName(u"filterMenu_"_s + kFieldNames[static_cast<size_t>(k)]);
        field.button->setMenu(field.menu);
        buttons->addWidget(field.button);
    }
    m_search->setObjectName(u"filterText"_s);
    m_search->setPlaceholderText(tr("Find image, case or patient"));
    m_search->setToolTip(tr("Every word must occur in the name of the image, case or patient "
                            "(Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumHeight(32);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(360);
    buttons->addStretch();
    buttons->addWidget(m_search, 2);
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit([&text](ImageFilter &filter) { filter.text = text; });
    });
    // The clear button does not count as editing.
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_filter.text.isEmpty())
            edit([](ImageFilter &filter) { filter.text.clear(); });
    });

    m_chips->setObjectName(u"filterChips"_s);
    m_chipLayout->setContentsMargins(0, 0, 0, 0);
    m_chipLayout->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(buttons);
    layout->addWidget(m_chips);
    m_chips->hide();
}

void FilterBar::setCatalogue(const Catalogue &catalogue)
{
    for (int k = 0; k < kFilterFields; ++k)
        fillMenu(static_cast<FilterField>(k), catalogue);
    refreshMenus();
    refreshChips();
}

void FilterBar::fillMenu(FilterField fieldId, const Catalogue &catalogue)
{
    Field &field = m_fields[static_cast<size_t>(fieldId)];
    field.menu->clear();
    field.actions.clear();
    field.choices = choicesOf(fieldId, catalogue);
    if (fieldId == FilterField::Partition && catalogue.sets.size() > 1)
        addSets(field.menu, catalogue);
    QString group;
    for (const FilterChoice &choice : field.choices) {
        if (choice.group != group && !choice.group.isEmpty())
            field.menu->addSection(choice.group);
        else if (choice.group != group)
            field.menu->addSeparator();
        group = choice.group;
        QAction *action = field.menu->addAction(choice.label);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, change = choice.toggle] { edit(change); });
        field.actions.push_back(action);
    }
    if (fieldId == FilterField::Class)
        addLabelViews(field.menu);
    field.button->setEnabled(!field.choices.empty());
    if (fieldId == FilterField::Partition && field.choices.empty())
        field.button->setToolTip(tr("No set has been frozen yet: make a split on Datasets"));
}

void FilterBar::addLabelViews(FilterMenu *menu)
{
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    m_labelViews.clear();
    for (const LabelBasis view : {LabelBasis::Recorded, LabelBasis::Validated}) {
        QAction *action = menu->addAction(view == LabelBasis::Recorded ? tr("Labels as recorded")
                                                                       : tr("Labels as validated"));
        action->setCheckable(true);
        group->addAction(action);
        m_labelViews.push_back(action);
        connect(action, &QAction::triggered, this,
                [this, view] { edit([view](ImageFilter &filter) { filter.labels = view; }); });
    }
}

void FilterBar::addSets(FilterMenu *menu, const Catalogue &catalogue)
{
    auto *group = new QActionGroup(menu);
    for (const FrozenSetSummary &set : catalogue.sets) {
        QAction *action = menu->addAction(tr("of set “%1”").arg(set.name));
        action->setCheckable(true);
        action->setChecked(set.id == catalogue.partitionSet);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id = set.id] { Q_EMIT frozenSetChosen(id); });
    }
    menu->addSeparator();
}

void FilterBar::setFilter(const ImageFilter &filter, const QString &setCaption)
{
    m_filter = filter;
    m_setCaption = setCaption;
    if (m_search->text() != filter.text)
        m_search->setText(filter.text);
    refreshMenus();
    refreshChips();
}

void FilterBar::setCounts(const FilterCounts &counts)
{
    m_counts = counts;
    refreshMenus();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::edit(const std::function<void(ImageFilter &)> &change)
{
    ImageFilter next = m_filter;
    change(next);
    m_filter = next;
    if (m_search->text() != next.text) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(next.text);
    }
    refreshMenus();
    refreshChips();
    Q_EMIT filterEdited(next);
}

void FilterBar::refreshMenus()
{
    for (int k = 0; k < kFilterFields; ++k) {
        const Field &field = m_fields[static_cast<size_t>(k)];
        int on = 0;
        qsizetype width = 1;
        for (const FilterChoice &choice : field.choices)
            width = std::max(width, QLocale().toString(choice.count(m_counts)).size());
        for (size_t c = 0; c < field.actions.size(); ++c) {
            const FilterChoice &choice = field.choices[c];
            const bool isOn = choice.isOn(m_filter);
            on += isOn ? 1 : 0;
            field.actions[c]->setText(choice.label + u'\t' +
                                      padded(choice.count(m_counts), static_cast<int>(width)));
            field.actions[c]->setChecked(isOn);
        }
        const QString title = fieldTitle(static_cast<FilterField>(k));
        field.button->setText((on == 0 ? title : u"%1 (%2)"_s.arg(title).arg(on)) + u" ▾"_s);
    }
    for (size_t k = 0; k < m_labelViews.size(); ++k)
        m_labelViews[k]->setChecked(static_cast<size_t>(m_filter.labels) == k);
}

void FilterBar::refreshChips()
{
    while (QLayoutItem *item = m_chipLayout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // one of them may be what was clicked
        delete item;
    }
    if (m_filter.only) {
        addChip(m_setCaption.isEmpty() ? tr("some images") : m_setCaption,
                [](ImageFilter &filter) { filter.only.reset(); });
    }
    for (const Field &field : m_fields) {
        for (const FilterChoice &choice : field.choices) {
            if (choice.isOn(m_filter))
                addChip(choice.chip, choice.toggle);
        }
    }
    if (m_filter.labels == LabelBasis::Validated) {
        addChip(tr("labels as validated"),
                [](ImageFilter &filter) { filter.labels = LabelBasis::Recorded; });
    }
    if (!m_filter.text.trimmed().isEmpty()) {
        addChip(u"“%1”"_s.arg(m_filter.text.simplified()),
                [](ImageFilter &filter) { filter.text.clear(); });
    }
    m_chips->setVisible(m_chipLayout->count() > 0);
    m_chipLayout->addStretch();
}

void FilterBar::addChip(const QString &text, const std::function<void(ImageFilter &)> &remove)
{
    auto *chip = new QToolButton(m_chips);
    chip->setObjectName(u"filterChip"_s);
    chip->setText(text + u"  ✕"_s);
    chip->setToolTip(tr("Take this filter away"));
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setMinimumHeight(26);
    connect(chip, &QToolButton::clicked, this, [this, remove] { edit(remove); });
    m_chipLayout->addWidget(chip);
}

} // namespace lesiondesk
