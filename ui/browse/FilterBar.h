// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/FilterChoices.h"

#include <QWidget>

#include <array>

class QActionGroup;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace lesiondesk
{

class FilterMenu;

/// The filter as buttons with menus (a count beside each value), a search line, and a chip for
/// everything that is on. Knows no images: the page gives it counts and gets edited filters.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCatalogue(const Catalogue &catalogue);
    /// Shows this filter without emitting; `setCaption` names the images of filter.only.
    void setFilter(const ImageFilter &filter, const QString &setCaption);
    void setCounts(const FilterCounts &counts);
    void focusSearch();

Q_SIGNALS:
    void filterEdited(const lesiondesk::ImageFilter &filter);
    void frozenSetChosen(lesiondesk::FrozenSetId set);

private:
    struct Field {
        QToolButton *button = nullptr;
        FilterMenu *menu = nullptr;
        std::vector<FilterChoice> choices;
        std::vector<QAction *> actions;
    };
    void fillMenu(FilterField field, const Catalogue &catalogue);
    void addLabelViews(FilterMenu *menu);
    void addSets(FilterMenu *menu, const Catalogue &catalogue);
    void edit(const std::function<void(ImageFilter &)> &change);
    void refreshMenus();
    void refreshChips();
    void addChip(const QString &text, const std::function<void(ImageFilter &)> &remove);

    std::array<Field, kFilterFields> m_fields;
    ImageFilter m_filter;
    FilterCounts m_counts;
    QString m_setCaption;
    QLineEdit *m_search;
    QWidget *m_chips;
    QHBoxLayout *m_chipLayout;
    std::vector<QAction *> m_labelViews;
};

} // namespace lesiondesk
